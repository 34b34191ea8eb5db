/**
 * What a shop knows of the payer and of the delivery: {@link org.merchantgateway.domain.payer.PayerDetails}, a part of a
 * registration or a payment.
 */
@NullMarked
package org.merchantgateway.domain.payer;

import org.jspecify.annotations.NullMarked;
