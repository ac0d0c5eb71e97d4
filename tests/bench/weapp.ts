import { screens } from '../support/bench/hand'
import { weigh } from '../support/bench/weight'
import { close } from '../support/figure'

screens()
await weigh()
close()
