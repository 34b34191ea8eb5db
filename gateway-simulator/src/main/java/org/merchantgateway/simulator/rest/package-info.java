/** The REST wire, inbound: forms in, JSON out. Read with the simulator's own code, not the adapter's. */
@NullMarked
package org.merchantgateway.simulator.rest;

import org.jspecify.annotations.NullMarked;
