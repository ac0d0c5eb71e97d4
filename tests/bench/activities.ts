import { codeFigures } from '../support/bench/check-in'
import { close } from '../support/figure'

codeFigures()
close()
