/** Sends the gateway's notifications to the shops. */
@NullMarked
package org.merchantgateway.simulator.sending;

import org.jspecify.annotations.NullMarked;
