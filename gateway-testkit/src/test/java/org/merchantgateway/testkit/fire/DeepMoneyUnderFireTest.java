package org.merchantgateway.testkit.fire;

import net.jqwik.api.Tag;

/** The same with ten times as many stories. */
@Tag("deep")
class DeepMoneyUnderFireTest extends MoneyUnderFireTest {

    @Override
    int storiesATry() {
        return 10;
    }
}
