import { codeFigures, doorFigures } from '../support/bench/check-in'
import { close } from '../support/figure'

codeFigures()
doorFigures()
close()
