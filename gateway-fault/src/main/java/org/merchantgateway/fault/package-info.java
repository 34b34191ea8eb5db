/**
 * Faults between a shop and a gateway, on purpose and counted: {@link
 * org.merchantgateway.fault.FaultServer} is a server that misbehaves, {@link
 * org.merchantgateway.fault.FaultProxy} is a proxy in front of a working gateway, and a {@link
 * org.merchantgateway.fault.UnreachablePort} cannot be connected to. All on the loopback address, and everything is bounded.
 */
@NullMarked
package org.merchantgateway.fault;

import org.jspecify.annotations.NullMarked;
