/**
 * The interface between a shop and a payment gateway: a {@link org.merchantgateway.domain.port.PaymentGateway} executes an
 * {@link org.merchantgateway.domain.port.Operation} and returns an {@link org.merchantgateway.domain.port.Outcome}.
 */
@NullMarked
package org.merchantgateway.domain.port;

import org.jspecify.annotations.NullMarked;
