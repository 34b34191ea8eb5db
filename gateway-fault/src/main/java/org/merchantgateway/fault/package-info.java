/**
 * What goes wrong between a shop and a gateway, on purpose and counted: {@link
 * org.merchantgateway.fault.FaultServer} misbehaves by itself, {@link
 * org.merchantgateway.fault.FaultProxy} stands before a gateway that works, and a {@link
 * org.merchantgateway.fault.DeadEnd} is never reached. All on the loopback address, and nothing without a bound.
 */
@NullMarked
package org.merchantgateway.fault;

import org.jspecify.annotations.NullMarked;
