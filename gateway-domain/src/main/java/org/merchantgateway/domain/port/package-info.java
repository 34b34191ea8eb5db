/** The way out of the domain: an {@link org.merchantgateway.domain.port.Operation} goes into a {@link org.merchantgateway.domain.port.PaymentGateway}, an {@link org.merchantgateway.domain.port.Outcome} comes back. */
@NullMarked
package org.merchantgateway.domain.port;

import org.jspecify.annotations.NullMarked;
