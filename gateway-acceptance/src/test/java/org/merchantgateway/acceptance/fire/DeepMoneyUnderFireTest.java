package org.merchantgateway.acceptance.fire;

import net.jqwik.api.Tag;

/** The same with ten times as many stories. */
@Tag("deep")
class DeepMoneyUnderFireTest extends MoneyUnderFireTest {

    @Override
    int storiesATry() {
        return 10;
    }
}
