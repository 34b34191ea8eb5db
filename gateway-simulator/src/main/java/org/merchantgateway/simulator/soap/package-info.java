/** The SOAP wire, inbound: envelopes in and out by StAX. Read with the simulator's own code, not the adapter's. */
@NullMarked
package org.merchantgateway.simulator.soap;

import org.jspecify.annotations.NullMarked;
