/** What the simulator remembers of what happened: masked requests and answers, and changes of orders. */
@NullMarked
package org.merchantgateway.simulator.history;

import org.jspecify.annotations.NullMarked;
