package org.merchantgateway.testkit.contract;

import org.merchantgateway.domain.port.PaymentGateway;

/**
 * A gateway that breaks one rule on purpose, and of the others as few as can be helped.
 *
 * @param rule the id of the rule
 * @param what what it does wrong, as it stands in the table: {@code forgets the currency}
 * @param defect how
 */
record Broken(String rule, String what, Defect defect) {

    static Broken of(String rule, String what, Defect... parts) {
        return new Broken(rule, what, (sound, account) -> {
            PaymentGateway gateway = sound;
            for (Defect part : parts) {
                gateway = part.of(gateway, account);
            }
            return gateway;
        });
    }

    @Override
    public String toString() {
        return rule + ", which " + what;
    }
}
