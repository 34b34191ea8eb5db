package org.merchantgateway.testkit.contract;

/**
 * One rule of the contract.
 *
 * @param id such as {@code TWO-03}; stable
 * @param sentence what an adapter does: {@code completes a part of the hold and releases the rest}
 * @param source the manual's page that says so
 * @param proof fails if a gateway does not keep the rule
 */
public record Rule(String id, String sentence, String source, Proof proof) {

    /** Tries a gateway. */
    @FunctionalInterface
    public interface Proof {

        /**
         * Fails if the gateway does not keep the rule.
         *
         * @param subject the gateway
         */
        void of(Subject subject);
    }

    /**
     * Tries a gateway.
     *
     * @throws AssertionError if it does not keep the rule, with the rule's name and what happened
     */
    public void check(Subject subject) {
        try {
            proof.of(subject);
        } catch (AssertionError broken) {
            throw new AssertionError(name() + ": " + broken.getMessage(), broken);
        }
    }

    /** The id and the sentence, as they stand in a test's name. */
    public String name() {
        return id + " " + sentence;
    }
}
