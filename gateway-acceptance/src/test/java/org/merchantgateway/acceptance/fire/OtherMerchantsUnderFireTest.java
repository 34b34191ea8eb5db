package org.merchantgateway.acceptance.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.settle.SafePath;

/**
 * A wallet's payment names its merchant, which need not be the one whose credentials the shop has, and both may have an order of
 * that number. Every kind of fault hits it, over either wire; what the shop is told is compared with what the simulator did.
 */
class OtherMerchantsUnderFireTest extends UnderFire {

    private static final long AMOUNT = 1000;

    /** For whom the payment is, and what the shop has under the same number itself. */
    enum Case {
        OWN_ORDER,
        BRANCHS_ORDER,
        BRANCHS_ORDER_BESIDE_AN_UNPAID_ONE,
        BRANCHS_ORDER_BESIDE_A_PAID_ONE;

        String merchant() {
            return this == OWN_ORDER ? "shop" : TestEnvironment.BRANCH;
        }
    }

    record Payment(Wire wire, Case whose, InjectedFault.Kind fault) {}

    @Provide
    Arbitrary<Payment> payments() {
        return Combinators.combine(
                        Arbitraries.of(Wire.class),
                        Arbitraries.of(Case.class),
                        Arbitraries.of(InjectedFault.Kind.class))
                .as(Payment::new);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, edgeCases = EdgeCasesMode.NONE)
    void whatIsToldOfAPaymentIsTrueWhoeverItIsFor(@ForAll("payments") Payment payment) throws Exception {
        TestEnvironment here = environment();
        OrderFacts facts = here.nextOrder();
        prepare(here, facts, payment.whose());

        Conclusion told = told(here, payment, byWallet(facts, payment.whose()));

        here.awaitQuiet();
        long executed = here.ledger().entries(facts.number()).stream()
                .filter(entry -> entry.name().equals("pay-by-wallet"))
                .count();
        assertThat(executed).as("executions of %s", payment).isLessThanOrEqualTo(1);
        if (told != Conclusion.OPEN) {
            assertThat(told == Conclusion.HAPPENED ? 1L : 0L)
                    .as("%s, told %s", payment, told)
                    .isEqualTo(executed);
        }
        Statistics.label("told of " + payment.whose().merchant()).collect(told);
        Statistics.label("told of " + TestEnvironment.BRANCH).coverage(coverage -> {
            for (Conclusion each : Conclusion.values()) {
                coverage.check(each).percentage(share -> share > 3);
            }
        });
        Statistics.label("told of shop")
                .coverage(coverage -> coverage.check(Conclusion.OPEN).count(count -> count == 0));
    }

    private static void prepare(TestEnvironment here, OrderFacts facts, Case whose) {
        if (whose == Case.OWN_ORDER || whose == Case.BRANCHS_ORDER) {
            return;
        }
        Operation<?> registration =
                Wish.of(Wish.Kind.REGISTER_ONE_PHASE, AMOUNT).operation(facts);
        here.withoutFaults(Wire.REST).execute(registration).orElseThrow();
        if (whose == Case.BRANCHS_ORDER_BESIDE_A_PAID_ONE) {
            OrderFacts known = facts.and(new NewFacts(here.ledger().id(facts.number()), java.util.Optional.empty()));
            here.withoutFaults(Wire.REST)
                    .execute(Wish.of(Wish.Kind.PAY).operation(known))
                    .orElseThrow();
        }
    }

    private static PayByWallet byWallet(OrderFacts facts, Case whose) {
        return PayByWallet.onePhase(Wallet.GOOGLE_PAY)
                .merchant(whose.merchant())
                .orderNumber(facts.number())
                .paymentToken(Cards.STORED.walletToken(AMOUNT))
                .amount(AMOUNT)
                .description(Wish.BY_WALLET)
                .build();
    }

    private static Conclusion told(TestEnvironment here, Payment payment, PayByWallet byWallet) {
        InjectedFault fault = new InjectedFault(payment.fault(), 500);
        FaultInjectingGateway gateway =
                new FaultInjectingGateway(here, new Story(payment.wire(), List.of(), List.of(fault), List.of()));
        SimulatedTime time = new SimulatedTime(here::awaitQuiet);
        StoredCalls store = new StoredCalls();
        Conclusion told = Conclusion.of(new SafePath(gateway, time.settling(gateway), store).execute(byWallet));
        assertThat(store.calls()).hasSize(told == Conclusion.OPEN ? 1 : 0);
        return told;
    }
}
