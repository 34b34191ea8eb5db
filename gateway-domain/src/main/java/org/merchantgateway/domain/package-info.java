/**
 * Card payments through a bank's payment gateway, over REST or SOAP. Start with
 * {@link org.merchantgateway.domain.Payments}.
 */
@NullMarked
package org.merchantgateway.domain;

import org.jspecify.annotations.NullMarked;
