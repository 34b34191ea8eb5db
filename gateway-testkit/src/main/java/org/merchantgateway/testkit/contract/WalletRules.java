package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Need.PAYER;

import java.util.Optional;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.simulator.card.TestCard;

/** Payment by a wallet's token. Source: payment.do. */
final class WalletRules {

    private static final String SOURCE = "payment.do";

    @ContractRule(
            id = "WAL-01",
            text = "registers an order and takes its amount at once",
            source = SOURCE,
            needs = PAYER,
            requests = RestRequest.GOOGLE_PAY)
    void takes(Subject subject) {
        WalletPayment payment = subject.accepted(
                google(subject, TestCard.MASTERCARD_WITHOUT_3DS).build());

        assertThat(payment.attempt()).isInstanceOf(PaymentAttempt.Processed.class);
        assertThat(subject.report(payment.orderId()).status()).contains(OrderStatus.DEPOSITED);
        assertThat(subject.report(payment.orderId()).sums())
                .contains(new Sums(Amount.ofMinor(230_000), Amount.ofMinor(230_000), Amount.ZERO));
    }

    @ContractRule(
            id = "WAL-02",
            text = "holds the amount if asked to",
            source = "payment.do, preAuth",
            needs = PAYER,
            requests = RestRequest.ANDROID_PAY)
    void holds(Subject subject) {
        WalletPayment payment = subject.accepted(subject.byWallet(Wallet.ANDROID_PAY, PaymentScheme.TWO_PHASE)
                .paymentToken(subject.walletToken(TestCard.MASTERCARD_WITHOUT_3DS, 230_000))
                .amount(230_000)
                .build());

        assertThat(subject.report(payment.orderId()).status()).contains(OrderStatus.APPROVED);
    }

    @ContractRule(
            id = "WAL-03",
            text = "accepts the token of every wallet",
            source = SOURCE,
            needs = PAYER,
            requests = {RestRequest.ANDROID_PAY, RestRequest.APPLE_PAY, RestRequest.GOOGLE_PAY, RestRequest.SAMSUNG_PAY
            })
    void takesEveryWallet(Subject subject) {
        for (Wallet wallet : Wallet.values()) {
            PayByWallet.Builder payment = subject.byWallet(wallet, PaymentScheme.ONE_PHASE)
                    .paymentToken(subject.walletToken(TestCard.MASTERCARD_WITHOUT_3DS, 4_200));
            if (wallet.namesAmount()) {
                payment.amount(4_200);
            }
            OrderReport report =
                    subject.report(subject.accepted(payment.build()).orderId());

            assertThat(report.amount()).as("amount by %s", wallet).contains(Amount.ofMinor(4_200));
            assertThat(report.isPaid()).as("paid by %s", wallet).isTrue();
        }
    }

    @ContractRule(
            id = "WAL-04",
            text = "keeps description, currency and parameters, Unicode included",
            source = "payment.do, additionalParameters",
            needs = PAYER,
            requests = RestRequest.GOOGLE_PAY)
    void keepsParticulars(Subject subject) {
        String number = subject.freshNumber();
        subject.accepted(google(subject, TestCard.MASTERCARD_WITHOUT_3DS)
                .orderNumber(number)
                .currency("978")
                .description("Чай & \"мёд\" <1 kg>")
                .ip("2001:db8::7")
                .parameters(Parameters.none().with("gift", "да, \"очень\" & + %20"))
                .build());
        OrderReport report = subject.accepted(GetOrderStatusExtended.of(OrderNumber.of(number, subject.profile())));

        assertThat(report.currency()).contains(Currency.EUR);
        assertThat(report.orderDescription()).contains("Чай & \"мёд\" <1 kg>");
        assertThat(report.ip()).contains("2001:db8::7");
        assertThat(report.merchantOrderParams()).containsEntry("gift", "да, \"очень\" & + %20");
    }

    @ContractRule(
            id = "WAL-05",
            text = "refuses a declined payment with a text of its own for the payer, code 1",
            source = "payment.do, error",
            needs = PAYER,
            requests = RestRequest.GOOGLE_PAY)
    void refusesDeclined(Subject subject) {
        String number = subject.freshNumber();
        Outcome<WalletPayment> outcome = subject.execute(google(subject, TestCard.INSUFFICIENT_FUNDS)
                .orderNumber(number)
                .language("en")
                .build());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.GATEWAY);
            assertThat(refused.code()).isEqualTo("1");
            assertThat(refused.texts().forPayer()).isNotEmpty();
            assertThat(refused.texts().technical())
                    .isNotEmpty()
                    .isNotEqualTo(refused.texts().forPayer());
        });
        assertThat(subject.accepted(GetOrderStatusExtended.of(OrderNumber.of(number, subject.profile())))
                        .status())
                .contains(OrderStatus.DECLINED);
    }

    @ContractRule(
            id = "WAL-06",
            text = "asks the payer to authenticate if the card is enrolled",
            source = SOURCE,
            needs = PAYER,
            requests = RestRequest.GOOGLE_PAY)
    void asks(Subject subject) {
        WalletPayment payment =
                subject.accepted(google(subject, TestCard.VISA_ENROLLED).build());

        assertThat(payment.attempt()).isInstanceOfSatisfying(PaReqChallenge.class, challenge -> {
            assertThat(challenge.md()).isEqualTo(payment.orderId().value());
            subject.accepted(FinishThreeDs.of(payment.orderId(), subject.answer(challenge)));
        });
        assertThat(subject.report(payment.orderId()).isPaid()).isTrue();
    }

    @ContractRule(
            id = "WAL-07",
            text = "refuses an order number that is already used, code 10",
            source = "payment.do, error codes",
            needs = PAYER,
            requests = RestRequest.GOOGLE_PAY)
    void refusesNumberTwice(Subject subject) {
        PayByWallet payment = google(subject, TestCard.MASTERCARD_WITHOUT_3DS).build();
        subject.accepted(payment);

        subject.refused(payment, "10");
    }

    @ContractRule(
            id = "WAL-08",
            text = "refuses another merchant's login, code 5",
            source = "payment.do, error codes",
            needs = PAYER,
            requests = RestRequest.GOOGLE_PAY)
    void refusesOtherMerchant(Subject subject) {
        subject.refused(
                google(subject, TestCard.MASTERCARD_WITHOUT_3DS)
                        .merchant("nobody-here")
                        .build(),
                "5");
    }

    @ContractRule(
            id = "WAL-09",
            text = "stores the card of a payment that names its client",
            source = "payment.do, clientId, bindingId",
            needs = PAYER,
            requests = RestRequest.GOOGLE_PAY)
    void stores(Subject subject) {
        ClientId client = subject.freshClient();
        WalletPayment payment = subject.accepted(google(subject, TestCard.MASTERCARD_WITHOUT_3DS)
                .clientId(client.value())
                .build());

        assertThat(payment.bindingId()).isPresent();
        assertThat(subject.accepted(GetBindings.of(client)))
                .extracting(Binding::id)
                .map(Optional::of)
                .containsExactly(payment.bindingId());
    }

    private static PayByWallet.Builder google(Subject subject, TestCard card) {
        return subject.byWallet(Wallet.GOOGLE_PAY, PaymentScheme.ONE_PHASE)
                .paymentToken(subject.walletToken(card, 230_000))
                .ip("203.0.113.7")
                .amount(230_000)
                .currency("643");
    }
}
