/** Cards and whether they take part in 3-D Secure. The number prints masked, the verification code as three stars. */
@NullMarked
package org.merchantgateway.domain.card;

import org.jspecify.annotations.NullMarked;
