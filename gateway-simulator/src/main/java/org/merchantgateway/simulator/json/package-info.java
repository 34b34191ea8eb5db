/** JSON as the simulator reads and writes it. */
@NullMarked
package org.merchantgateway.simulator.json;

import org.jspecify.annotations.NullMarked;
