/** The manual's type notation and the rules made of it. {@link org.merchantgateway.domain.notation.Conforms} declares a rule once; the domain's constructors and any Jakarta Validation provider run the same test. */
@NullMarked
package org.merchantgateway.domain.notation;

import org.jspecify.annotations.NullMarked;
