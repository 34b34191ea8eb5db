/** Payments: by card, and what the gateway answers to an attempt. */
@NullMarked
package org.merchantgateway.domain.payment;

import org.jspecify.annotations.NullMarked;
