package org.merchantgateway.testkit.contract;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;

/**
 * The contract between an adapter and whoever calls it, tested against one gateway: a simulator or a sandbox.
 * {@link GatewayContract} runs it as JUnit tests; this class runs it without JUnit. Safe for use by many
 * threads, if the adapter is.
 */
public final class Contract implements AutoCloseable {

    private final Function<ApiAccount, PaymentGateway> adapter;
    private final OpenedGateways openings;
    private final ApiAccount account;
    private final PaymentGateway gateway;
    private final Map<String, String> leftOut;
    private final Map<String, RuleResult> results = new ConcurrentHashMap<>();
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final AtomicInteger count = new AtomicInteger();

    private Contract(
            Function<ApiAccount, PaymentGateway> adapter,
            Optional<ApiAccount> account,
            Profile profile,
            Map<String, String> excluded) {
        this.adapter = adapter;
        this.leftOut = leftOut(account.isPresent() && account.get().simulator().isEmpty(), profile, excluded);
        this.openings = new OpenedGateways(adapter, profile);
        this.account = account.orElseGet(() -> ApiAccount.of(openings.simulator(UnaryOperator.identity())));
        this.gateway = first();
    }

    private PaymentGateway first() {
        try {
            PaymentGateway opened = openings.gateway(account);
            String profile = opened.profile().name();
            if (!profile.equals(account.profile().name())) {
                throw new IllegalArgumentException("the adapter must be opened with the account's profile "
                        + account.profile().name() + ", its gateway has profile " + profile);
            }
            return opened;
        } catch (RuntimeException cannot) {
            openings.close();
            throw cannot;
        }
    }

    /** All rules, in the order of the documentation. */
    public static List<Rule> allRules() {
        return Rules.stream().toList();
    }

    /**
     * Opens an adapter.
     *
     * @param adapter opens a gateway for an account; it is called again for every further gateway that a rule needs
     * @param account at a sandbox, or at a simulator with settings of its own; empty for a usual simulator, which is started
     * @param excluded reasons why rules are left out, by the rules' ids
     * @throws IllegalArgumentException if there is no such rule, or a reason is blank
     */
    public static Contract open(
            Function<ApiAccount, PaymentGateway> adapter, Optional<ApiAccount> account, Map<String, String> excluded) {
        Profile profile = account.map(ApiAccount::profile).orElse(Profile.manual());
        return new Contract(adapter, account, profile, excluded);
    }

    /**
     * Opens an adapter for a simulator that is like one gateway of the family, which is started. Rules about requests that
     * it does not have are left out.
     *
     * @param adapter opens a gateway for an account; it is called again for every further gateway that a rule needs
     * @param profile what the simulator is like
     * @param excluded reasons why rules are left out, by the rules' ids
     * @throws IllegalArgumentException if there is no such rule, a reason is blank, or the adapter opens a gateway of another
     *     profile
     */
    public static Contract open(
            Function<ApiAccount, PaymentGateway> adapter, Profile profile, Map<String, String> excluded) {
        return new Contract(adapter, Optional.empty(), profile, excluded);
    }

    private static Map<String, String> leftOut(boolean sandbox, Profile profile, Map<String, String> excluded) {
        Map<String, Rule> rules = Rules.stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        Map<String, String> reasons = new LinkedHashMap<>();
        if (sandbox) {
            rules.values().stream()
                    .filter(rule -> !rule.needs().isEmpty())
                    .forEach(rule -> reasons.put(
                            rule.id(), rule.needs().iterator().next().reason()));
        }
        rules.values()
                .forEach(rule -> rule.requests().stream()
                        .filter(request -> !isThere(request, profile))
                        .findFirst()
                        .ifPresent(request -> reasons.put(
                                rule.id(),
                                "the gateway of profile " + profile.name() + " has no request " + request.key())));
        excluded.forEach((id, reason) -> {
            if (!rules.containsKey(id) || reason.isBlank()) {
                throw new IllegalArgumentException(
                        rules.containsKey(id)
                                ? "the exclusion of rule " + id + " must have a reason"
                                : "there is no rule " + id + " to exclude");
            }
            reasons.put(id, reason);
        });
        return reasons;
    }

    /** Whether the gateway has a request, or another one in its place. */
    private static boolean isThere(RestRequest request, Profile profile) {
        return request == RestRequest.FINISH_3DS_VER2_PAYMENT ? profile.finishesThreeDsVer2() : profile.has(request);
    }

    /** The rules that are not left out, by topic, in the order of the documentation. */
    public Map<String, List<Rule>> rules() {
        Map<String, List<Rule>> groups = new LinkedHashMap<>();
        Rules.byGroup().forEach((group, rules) -> {
            List<Rule> tried = rules.stream()
                    .filter(rule -> !leftOut.containsKey(rule.id()))
                    .toList();
            if (!tried.isEmpty()) {
                groups.put(group, tried);
            }
        });
        return groups;
    }

    /**
     * Tests the gateway by one rule.
     *
     * <p>An Error that the adapter throws is thrown on, unless its text contains the account's password.
     *
     * @throws AssertionError if the gateway breaks the rule, with the rule's name and what happened
     */
    public void check(Rule rule) {
        try (OpenedGateways further = new OpenedGateways(adapter, account.profile())) {
            rule.check(new Subject(further, account, gateway, run, count));
            results.put(rule.id(), RuleResult.kept(rule));
        } catch (AssertionError broken) {
            AssertionError safe = withoutPassword(broken);
            results.put(rule.id(), RuleResult.broken(rule, String.valueOf(safe.getMessage())));
            throw safe;
        } catch (RuntimeException | Error ended) {
            String how = "ended by " + ended.getClass().getName();
            results.put(rule.id(), RuleResult.broken(rule, how));
            if (containsPassword(ended)) {
                throw failure(how + ", whose text contains the account's password", ended);
            }
            throw ended;
        }
    }

    /** Keeps a password that an adapter prints out of reports. */
    private AssertionError withoutPassword(AssertionError broken) {
        return containsPassword(broken)
                ? failure(String.valueOf(broken.getMessage()).replace(account.password(), "***"), broken)
                : broken;
    }

    private boolean containsPassword(Throwable thrown) {
        StringWriter printed = new StringWriter();
        thrown.printStackTrace(new PrintWriter(printed));
        return printed.toString().contains(account.password());
    }

    /** The same failure with this message and without causes. */
    private static AssertionError failure(String message, Throwable thrown) {
        AssertionError safe = new AssertionError(message);
        safe.setStackTrace(thrown.getStackTrace());
        return safe;
    }

    /** The result of every rule, in the order of the documentation. */
    public List<RuleResult> results() {
        return Rules.stream()
                .map(rule -> leftOut.containsKey(rule.id())
                        ? RuleResult.leftOut(rule, leftOut.get(rule.id()))
                        : results.getOrDefault(rule.id(), RuleResult.leftOut(rule, "was not run")))
                .toList();
    }

    /** The results in one line: {@code 150 rules kept, 2 broken, 10 left out}. */
    public String summary() {
        return ContractReport.summary(results());
    }

    /** Closes the gateway, and the simulator that was started for it. */
    @Override
    public void close() {
        openings.close();
    }
}
