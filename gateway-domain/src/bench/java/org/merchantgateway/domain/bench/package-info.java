/** What the rules of the domain's values cost, against checks written by hand. In no jar. */
package org.merchantgateway.domain.bench;
