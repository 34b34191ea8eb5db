/** The proof that no secret leaves: whatever is shown stays the same when nothing but the secrets changes. */
@NullMarked
package org.merchantgateway.acceptance.secret;

import org.jspecify.annotations.NullMarked;
