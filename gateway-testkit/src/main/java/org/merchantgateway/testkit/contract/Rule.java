package org.merchantgateway.testkit.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.merchantgateway.domain.profile.RestRequest;

/** One rule of the contract, as it stands on the method that proves it. Immutable. */
public final class Rule {

    private final ContractRule declared;
    private final Object group;
    private final Method proof;

    private Rule(Object group, Method proof) {
        this.declared = proof.getAnnotation(ContractRule.class);
        this.group = group;
        this.proof = proof;
    }

    /** The rules that an object's methods prove, in the order of their ids. */
    static List<Rule> of(Object group) {
        return Arrays.stream(group.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(ContractRule.class))
                .map(method -> new Rule(group, method))
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }

    /** Such as {@code DEP-03}; stable. */
    public String id() {
        return declared.id();
    }

    /** What an adapter does: {@code completes a part of the hold and releases the rest}. */
    public String text() {
        return declared.text();
    }

    /** The manual's page that says so, or the promise of this library. */
    public String source() {
        return declared.source();
    }

    /** What it needs besides an account, in the order of the constants; perhaps nothing. */
    public Set<Need> needs() {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        needs.addAll(Arrays.asList(declared.needs()));
        return needs;
    }

    /** Requests that it makes and that a gateway may not have, in the order of the constants; perhaps nothing. */
    public Set<RestRequest> requests() {
        Set<RestRequest> requests = EnumSet.noneOf(RestRequest.class);
        requests.addAll(Arrays.asList(declared.requests()));
        return requests;
    }

    /** Id and text: the name of the rule's test. */
    public String name() {
        return id() + " " + text();
    }

    /**
     * Tests a gateway.
     *
     * @throws AssertionError if it breaks the rule, with the rule's name and what happened
     */
    void check(Subject subject) {
        try {
            proof.invoke(group, subject);
        } catch (InvocationTargetException ended) {
            throw failure(Objects.requireNonNull(ended.getCause()));
        } catch (IllegalAccessException unreachable) {
            throw new IllegalStateException("the proof of " + id() + " must not be private", unreachable);
        }
    }

    private Error failure(Throwable thrown) {
        if (thrown instanceof AssertionError) {
            return new AssertionError(name() + ": " + thrown.getMessage(), thrown);
        }
        if (thrown instanceof Error error) {
            return error;
        }
        return new AssertionError(
                name() + ": must not throw, threw " + thrown.getClass().getName(), thrown);
    }

    @Override
    public String toString() {
        return name();
    }
}
