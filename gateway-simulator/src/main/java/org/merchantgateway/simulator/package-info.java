/** The payment gateway, simulated: in memory behind the domain's port, and over both wires as a server of its own. */
@NullMarked
package org.merchantgateway.simulator;

import org.jspecify.annotations.NullMarked;
