package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Expected.sums;
import static org.merchantgateway.testkit.contract.Need.PAYER;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.SecureAuthInfo;
import org.merchantgateway.domain.payment.BrowserForm;
import org.merchantgateway.domain.payment.CReqChallenge;
import org.merchantgateway.domain.payment.CRes;
import org.merchantgateway.domain.payment.Cavv;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.ExternalAuthentication;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.SdkChallenge;
import org.merchantgateway.domain.payment.SdkDevice;
import org.merchantgateway.domain.payment.SdkEncryptedData;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.ThreeDsTransactionId;
import org.merchantgateway.domain.payment.ThreeDsVersion;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.simulator.card.TestCard;

/** 3-D Secure 2 from the point of view of a shop. Source: paymentorder.do, 3ds/continue.do, finish3dsVer2Payment.do. */
final class ThreeDs2Rules {

    private static final String PAYMENT = "paymentorder.do, is3DSVer2, threeDSServerTransId";
    private static final String CONTINUE = "3ds/continue.do, and paymentorder.do with threeDSServerTransId";
    private static final String FINISH = "finish3dsVer2Payment.do";

    @ContractRule(id = "EMV-01", text = "asks first for a check of the payer's device", source = PAYMENT)
    void checksDevice(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        DeviceCheck check = subject.deviceCheck(subject.payment2(id, TestCards.challenged()));

        assertThat(check.orderId()).isEqualTo(id);
        assertThat(check.transactionId().value()).hasSize(36);
        assertThat(check.serverUrl().or(check::methodUrl))
                .hasValueSatisfying(url -> assertThat(url).startsWith("http"));
        assertThat(isUnpaid(subject, id)).isTrue();
    }

    @ContractRule(
            id = "EMV-02",
            text = "goes on to a challenge, and reports no order as paid before its payer has authenticated",
            source = CONTINUE)
    void challenges(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        CReqChallenge challenge = subject.challenged2(id, TestCards.challenged());

        assertThat(challenge.acsUrl()).startsWith("http");
        assertThat(challenge.creq().transactionId()).contains(challenge.transactionId());
        assertThat(subject.report(id).status()).contains(OrderStatus.ACS_STARTED);
        assertThat(isUnpaid(subject, id)).isTrue();
    }

    @ContractRule(
            id = "EMV-03",
            text = "takes the amount of a one-phase order when the payer has authenticated",
            source = FINISH,
            needs = PAYER,
            requests = RestRequest.FINISH_3DS_VER2_PAYMENT)
    void takes(Subject subject) {
        OrderReport report = authenticated(subject, subject.onePhase(1_000), TestCards.challenged());

        assertThat(report.status()).contains(OrderStatus.DEPOSITED);
        assertThat(report.sums()).contains(sums(1_000, 1_000, 0));
        assertThat(report.actionCode()).hasValue(0);
    }

    @ContractRule(
            id = "EMV-04",
            text = "holds the amount of a two-phase order when the payer has authenticated",
            source = FINISH,
            needs = PAYER,
            requests = RestRequest.FINISH_3DS_VER2_PAYMENT)
    void holds(Subject subject) {
        OrderReport report = authenticated(subject, subject.twoPhase(1_000), TestCards.challenged());

        assertThat(report.status()).contains(OrderStatus.APPROVED);
        assertThat(report.sums()).contains(sums(1_000, 0, 0));
    }

    @ContractRule(
            id = "EMV-05",
            text = "takes the amount without a challenge where the issuer asks for none",
            source = CONTINUE)
    void frictionless(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));

        assertThat(subject.goOn(id, TestCards.frictionless())).isInstanceOf(PaymentAttempt.Processed.class);
        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    @ContractRule(id = "EMV-06", text = "accepts an attempted authentication, eci 6", source = CONTINUE)
    void attempted(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.goOn(id, TestCards.attemptedWithoutChallenge());
        OrderReport report = subject.report(id);

        assertThat(report.isPaid()).isTrue();
        assertThat(report.secureAuthInfo().flatMap(SecureAuthInfo::eci)).contains(6);
    }

    @ContractRule(id = "EMV-07", text = "takes nothing when the issuer rejects the payment", source = CONTINUE)
    void rejected(Subject subject) {
        assertThat(isUnpaid(subject, endedAtOnce(subject, TestCards.rejected())))
                .isTrue();
    }

    @ContractRule(
            id = "EMV-08",
            text = "takes nothing when the ACS cannot authenticate, action code -2023",
            source = CONTINUE)
    void unavailable(Subject subject) {
        OrderId id = endedAtOnce(subject, TestCards.unavailable());

        assertThat(isUnpaid(subject, id)).isTrue();
        assertThat(subject.report(id).actionCode()).hasValue(-2023);
    }

    @ContractRule(
            id = "EMV-09",
            text = "takes nothing after a failed challenge",
            source = FINISH,
            needs = PAYER,
            requests = RestRequest.FINISH_3DS_VER2_PAYMENT)
    void failed(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.execute(subject.authenticated(subject.challenged2(id, TestCards.failingChallenge())));

        assertThat(isUnpaid(subject, id)).isTrue();
    }

    @ContractRule(
            id = "EMV-10",
            text = "believes no answer of the ACS that comes through the browser",
            source = FINISH,
            needs = PAYER,
            requests = RestRequest.FINISH_3DS_VER2_PAYMENT)
    void believesNoBrowser(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        CReqChallenge challenge = subject.challenged2(id, TestCards.challenged());
        subject.execute(
                challenge.next(Map.of("cres", forged(challenge.transactionId()).reveal())));

        assertThat(isUnpaid(subject, id)).isTrue();
    }

    @ContractRule(
            id = "EMV-11",
            text = "takes no money twice when a payment is finished twice",
            source = FINISH,
            needs = PAYER,
            requests = RestRequest.FINISH_3DS_VER2_PAYMENT)
    void finishesOnce(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        FinishThreeDsVer2 end = subject.authenticated(subject.challenged2(id, TestCards.challenged()));
        subject.accepted(end);
        subject.execute(end);

        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    @ContractRule(id = "EMV-12", text = "takes no money twice when a payment goes on twice", source = CONTINUE)
    void goesOnOnce(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        PayByCard payment = subject.payment2(id, TestCards.frictionless());
        DeviceCheck check = subject.deviceCheck(payment);
        subject.accepted(Subject.next(check, payment));
        subject.execute(Subject.next(check, payment));

        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    @ContractRule(
            id = "EMV-13",
            text = "refuses to finish an unknown authentication",
            source = FINISH,
            needs = PAYER,
            requests = RestRequest.FINISH_3DS_VER2_PAYMENT)
    void refusesUnknown(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.authenticated(subject.challenged2(id, TestCards.challenged()));
        ThreeDsTransactionId unknown = ThreeDsTransactionId.of("00000000-0000-4000-8000-000000000000");
        Outcome<PaymentAttempt> outcome =
                subject.execute(new FinishThreeDsVer2(id, unknown, Optional.of(forged(unknown)), Optional.empty()));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(isUnpaid(subject, id)).isTrue();
    }

    @ContractRule(
            id = "EMV-14",
            text = "goes the same way with a stored card",
            source = "paymentOrderBinding.do",
            needs = PAYER,
            requests = RestRequest.FINISH_3DS_VER2_PAYMENT)
    void storedCard(Subject subject) {
        ClientId client = subject.freshClient();
        OrderId first = subject.registered(subject.onePhase(1_000).clientId(client.value()));
        subject.accepted(subject.authenticated(subject.challenged2(first, TestCards.challenged())));
        List<Binding> stored = subject.accepted(GetBindings.of(client)).cards();
        assertThat(stored).as("the client's stored cards").hasSize(1);
        OrderId id = subject.registered(subject.onePhase(500).clientId(client.value()));
        PayByBinding payment = PayByBinding.builder(subject.profile())
                .orderId(id)
                .bindingId(stored.get(0).id())
                .ip("203.0.113.7")
                .cvc("123")
                .threeDs(ThreeDs.builder().finishUrl("https://shop.example/3ds"))
                .build();
        DeviceCheck check = subject.deviceCheck(payment);
        PaymentAttempt next = subject.accepted(check.needsPaymentAgain() ? payment.again(check) : check.next(true));

        assertThat(next).isInstanceOf(CReqChallenge.class);
        subject.accepted(subject.authenticated((CReqChallenge) next));
        assertThat(subject.report(id).sums()).contains(sums(500, 500, 0));
    }

    @ContractRule(
            id = "EMV-15",
            text = "goes the same way with a wallet's token that holds a card's number",
            source = "google/payment.do",
            needs = PAYER,
            requests = {RestRequest.GOOGLE_PAY, RestRequest.FINISH_3DS_VER2_PAYMENT})
    void wallet(Subject subject) {
        PayByWallet payment = subject.byWallet(Wallet.GOOGLE_PAY, PaymentScheme.ONE_PHASE)
                .amount(1_000)
                .paymentToken(subject.walletToken(TestCard.THREE_DS_2_CHALLENGE, 1_000))
                .threeDs(ThreeDs.builder().finishUrl("https://shop.example/3ds"))
                .build();
        WalletPayment first = subject.accepted(payment);
        assertThat(first.attempt()).isInstanceOf(DeviceCheck.class);
        DeviceCheck check = (DeviceCheck) first.attempt();
        assertThat(check.orderId()).isEqualTo(first.orderId());
        PaymentAttempt next = check.needsPaymentAgain()
                ? subject.accepted(payment.again(check)).attempt()
                : subject.accepted(check.next(true));

        assertThat(next).isInstanceOf(CReqChallenge.class);
        subject.accepted(subject.authenticated((CReqChallenge) next));
        assertThat(subject.report(first.orderId()).sums()).contains(sums(1_000, 1_000, 0));
    }

    @ContractRule(
            id = "EMV-16",
            text = "sends the payer from the ACS back to the shop's own address",
            source = "paymentorder.do, threeDSVer2FinishUrl",
            needs = PAYER)
    void comesBack(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        CReqChallenge challenge = subject.challenged2(id, TestCards.challenged());
        BrowserForm back =
                subject.simulator().payer().authenticate(challenge.form().orElseThrow());

        assertThat(back.url()).startsWith("https://shop.example/3ds");
        assertThat(isUnpaid(subject, id)).as("before the shop ends it").isTrue();
    }

    @ContractRule(
            id = "EMV-17",
            text = "lets the order of a payer who has left the challenge be paid by another card",
            source = PAYMENT)
    void paysAfterLeaving(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.challenged2(id, TestCards.challenged());
        subject.pay(id, TestCards.paying());

        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    @ContractRule(
            id = "EMV-18",
            text = "requires a challenge's success where the order requires full authentication",
            source = "features, FORCE_FULL_TDS")
    void requiresFull(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000).features(OrderFeature.FORCE_FULL_TDS));
        subject.goOn(id, TestCards.attemptedWithoutChallenge());

        assertThat(isUnpaid(subject, id)).isTrue();
    }

    @ContractRule(
            id = "EMV-19",
            text = "asks in the shop's app where the device has a 3DS SDK, and takes the amount when the shop ends it",
            source = "paymentorder.do, threeDSSDK",
            needs = PAYER,
            requests = RestRequest.FINISH_3DS_VER2_PAYMENT)
    void inApp(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        DeviceCheck check = subject.deviceCheck(
                inApp(subject, id, ThreeDs.builder(subject.profile()).inApp(true)));
        if (subject.profile().bodies() == BodyStyle.JSON) {
            assertThat(check.sdkKey())
                    .as("a key, in a dialect that cannot say that it is an app")
                    .isEmpty();
            return;
        }
        assertThat(check.sdkKey()).as("the key for the device's data").isPresent();
        assertThat(check.methodUrl()).as("a page for a browser").isEmpty();
        assertThat(check.needsPaymentAgain()).isTrue();
        SdkDevice device =
                new SdkDevice(SdkEncryptedData.of("data"), "{\"kty\":\"EC\"}", "app", "sdk", Optional.empty());
        PaymentAttempt next = subject.accepted(inApp(
                        subject,
                        id,
                        ThreeDs.builder(subject.profile()).inApp(true).sdkDevice(device))
                .again(check));

        assertThat(next).isInstanceOf(SdkChallenge.class);
        SdkChallenge challenge = (SdkChallenge) next;
        assertThat(challenge.others()).as("what the device's SDK needs too").containsKey("threeDSDsTransID");
        subject.simulator()
                .payer()
                .authenticateInApp(challenge.acsTransactionId().orElse("none"));
        assertThat(isUnpaid(subject, id)).as("before the shop ends it").isTrue();
        subject.accepted(challenge.next(Map.of()));
        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    private static PayByCard inApp(Subject subject, OrderId id, ThreeDs.Builder threeDs) {
        return subject.payment(id, TestCards.challenged()).threeDs(threeDs).build();
    }

    @ContractRule(
            id = "EMV-20",
            text = "authenticates no payer whom the shop has authenticated itself, and reports its result",
            source = "paymentorder.do, jsonParams, eci")
    void ownAuthentication(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        ExternalAuthentication made = new ExternalAuthentication(
                "05",
                Optional.of(Cavv.of("AAABBIIFmAAAAAAAAAAAAAAAAAA=")),
                Optional.of("0a1b2c3d-0000-4000-8000-000000000003"),
                ThreeDsVersion.V2_2_0,
                Optional.of(ExternalAuthentication.Kind.CHALLENGE));
        PaymentAttempt attempt = subject.accepted(subject.payment(id, TestCards.challenged())
                .threeDs(ThreeDs.builder(subject.profile()).external(made))
                .build());

        assertThat(attempt).isInstanceOf(PaymentAttempt.Processed.class);
        OrderReport report = subject.report(id);
        assertThat(report.sums()).contains(sums(1_000, 1_000, 0));
        assertThat(report.secureAuthInfo().flatMap(SecureAuthInfo::eci)).contains(5);
        assertThat(report.secureAuthInfo().flatMap(SecureAuthInfo::xid)).isEqualTo(made.xid());
    }

    /** What a payer could post in place of the ACS's answer. */
    private static CRes forged(ThreeDsTransactionId transaction) {
        String json = "{\"threeDSServerTransID\":\"" + transaction
                + "\",\"messageType\":\"CRes\",\"messageVersion\":\"2.2.0\",\"transStatus\":\"Y\"}";
        return CRes.of(Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static OrderReport authenticated(Subject subject, RegisterOrder.Builder order, Card card) {
        OrderId id = subject.registered(order);
        subject.accepted(subject.authenticated(subject.challenged2(id, card)));
        return subject.report(id);
    }

    /** An order whose payment by this card was over without a challenge, however the gateway said so. */
    private static OrderId endedAtOnce(Subject subject, Card card) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        PayByCard payment = subject.payment2(id, card);
        subject.execute(Subject.next(subject.deviceCheck(payment), payment));
        return id;
    }

    private static boolean isUnpaid(Subject subject, OrderId id) {
        OrderReport report = subject.report(id);
        return !report.isPaid()
                && report.sums().filter(any -> !any.equals(Sums.NONE)).isEmpty();
    }
}
