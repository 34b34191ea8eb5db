/** Cards. What is secret in them prints masked. */
@NullMarked
package org.merchantgateway.domain.card;

import org.jspecify.annotations.NullMarked;
