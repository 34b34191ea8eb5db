/** What both wires into the gateway have in common. */
@NullMarked
package org.merchantgateway.simulator.wire;

import org.jspecify.annotations.NullMarked;
