import { close } from '../support/figure'
import { voteFigures } from '../support/votes/figures'

await voteFigures(10_000)
close()
