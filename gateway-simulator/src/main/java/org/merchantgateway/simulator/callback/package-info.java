/** Notifications from the gateway to the shop: what became of them. */
@NullMarked
package org.merchantgateway.simulator.callback;

import org.jspecify.annotations.NullMarked;
