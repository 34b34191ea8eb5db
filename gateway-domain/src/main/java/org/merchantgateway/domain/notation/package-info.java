/**
 * The manual's type notation and the rules made of it.
 *
 * <p>{@link org.merchantgateway.domain.notation.Conforms} declares a rule once; the domain's constructors and any
 * Jakarta Validation provider run the same test. The constructors report what is wrong as an
 * {@link org.merchantgateway.domain.notation.InvalidRequest} with all violations at once, before anything is sent.
 */
@NullMarked
package org.merchantgateway.domain.notation;

import org.jspecify.annotations.NullMarked;
