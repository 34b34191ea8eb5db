/** Notifications from the gateway to the shop: what became of them. */
@NullMarked
package org.merchantgateway.testkit.simulator.callback;

import org.jspecify.annotations.NullMarked;
