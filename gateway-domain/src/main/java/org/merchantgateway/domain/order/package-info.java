/** Orders: registration, completion, reversal, refund, status, and their life cycle. */
@NullMarked
package org.merchantgateway.domain.order;

import org.jspecify.annotations.NullMarked;
