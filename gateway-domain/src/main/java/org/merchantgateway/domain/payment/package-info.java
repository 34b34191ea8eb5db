/**
 * Payments by card, by stored card and by a wallet's token, the end of 3-D Secure, and what the gateway answers to an
 * attempt. No answer here says that an order is paid: read its status.
 */
@NullMarked
package org.merchantgateway.domain.payment;

import org.jspecify.annotations.NullMarked;
