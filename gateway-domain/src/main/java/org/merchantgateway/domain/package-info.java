/**
 * Card payments through a bank's gateway, whichever wire leads to it. {@link org.merchantgateway.domain.Payments} is the
 * front door.
 */
@NullMarked
package org.merchantgateway.domain;

import org.jspecify.annotations.NullMarked;
