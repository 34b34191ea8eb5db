package org.merchantgateway.testkit.contract;

import java.util.Set;

/**
 * One rule of the contract: a sentence and its proof. There is no rule without one, and no proof that no rule has.
 *
 * @param id such as {@code DEP-03}; stable
 * @param sentence what an adapter does: {@code completes a part of the hold and releases the rest}
 * @param source the manual's page that says so, or the promise of the library
 * @param needs what it needs besides an account
 * @param proof fails if a gateway does not keep the rule
 */
public record Rule(String id, String sentence, String source, Set<Need> needs, Proof proof) {

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

    /** A rule that every gateway can be tried by. */
    static Rule of(String id, String sentence, String source, Proof proof) {
        return new Rule(id, sentence, source, Set.of(), proof);
    }

    /** The same rule, which needs something besides an account. */
    Rule needing(Need... more) {
        return new Rule(id, sentence, source, Set.of(more), proof);
    }

    /**
     * Tries a gateway.
     *
     * @throws AssertionError if it does not keep the rule, with the rule's name and what happened
     */
    void check(Subject subject) {
        try {
            proof.of(subject);
        } catch (AssertionError broken) {
            throw new AssertionError(name() + ": " + broken.getMessage(), broken);
        } catch (RuntimeException thrown) {
            throw new AssertionError(
                    name() + ": must not throw, threw " + thrown.getClass().getName(), thrown);
        }
    }

    /** The id and the sentence, as they stand in a test's name. */
    public String name() {
        return id + " " + sentence;
    }

    @Override
    public String toString() {
        return name();
    }
}
