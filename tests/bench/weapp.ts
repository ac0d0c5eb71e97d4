import { weigh } from '../support/bench/weight'
import { close } from '../support/figure'

await weigh()
close()
