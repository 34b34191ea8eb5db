/** Any bytes at every place where bytes come in: kept ones in every build, those that a fuzzer thinks of in the deep run. */
@NullMarked
package org.merchantgateway.acceptance.fuzz;

import org.jspecify.annotations.NullMarked;
