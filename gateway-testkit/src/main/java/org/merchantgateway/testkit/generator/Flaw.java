package org.merchantgateway.testkit.generator;

import net.jqwik.api.Arbitrary;

/**
 * An input that breaks one rule.
 *
 * @param input the raw input; may be a secret
 * @param rule the rule that it breaks, such as {@code ANS..32}
 * @param text in what way: {@code one character too many}
 */
record Flaw(Object input, String rule, String text) {

    /** The same flaw of many inputs. */
    static Arbitrary<Flaw> of(Arbitrary<?> inputs, String rule, String text) {
        return inputs.map(input -> new Flaw(input, rule, text));
    }

    @Override
    public String toString() {
        return text + ", against " + rule;
    }
}
