/** Sample operations for the tests of several modules, which compile this folder with their own tests. */
@NullMarked
package org.merchantgateway.samples;

import org.jspecify.annotations.NullMarked;
