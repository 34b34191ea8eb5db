package org.merchantgateway.rest;

import java.util.Optional;
import java.util.stream.Stream;
import org.merchantgateway.domain.order.BankInfo;
import org.merchantgateway.domain.order.BindingInfo;
import org.merchantgateway.domain.order.PayerData;
import org.merchantgateway.domain.order.SecureAuthInfo;

/** Reads the blocks of a status answer that stand beside the order's money. A block of which nothing can be read is none. */
final class ReportBlocks {

    private ReportBlocks() {}

    /** {@code secureAuthInfo}: mostly inside {@code cardAuthInfo}. */
    static Optional<Answer> secureBlock(Answer answer) {
        return answer.object("cardAuthInfo")
                .flatMap(card -> card.object("secureAuthInfo"))
                .or(() -> answer.object("secureAuthInfo"));
    }

    /** What 3-D Secure said; cavv and xid stand in {@code threeDSInfo}, or flat in old releases. */
    static Optional<SecureAuthInfo> secure(Answer block) {
        Optional<Answer> nested = block.object("threeDSInfo");
        SecureAuthInfo secure = new SecureAuthInfo(
                block.integer("eci"),
                nested.flatMap(info -> info.text("cavv")).or(() -> block.text("cavv")),
                nested.flatMap(info -> info.text("xid")).or(() -> block.text("xid")),
                block.text("veResStatus"),
                block.text("paResStatus"));
        return Optional.of(secure)
                .filter(read -> anyOf(read.eci(), read.cavv(), read.xid(), read.veResStatus(), read.paResStatus()));
    }

    /** The stored card: in {@code bindingInfo} in either spelling, or flat beside the other fields. */
    static Optional<BindingInfo> binding(Answer answer) {
        Optional<Answer> nested = answer.object("bindingInfo", "BindingInfo");
        BindingInfo binding = new BindingInfo(
                nested.flatMap(info -> info.text("clientId")).or(() -> answer.text("clientId")),
                nested.flatMap(info -> info.text("bindingId")).or(() -> answer.text("bindingId")));
        return Optional.of(binding).filter(read -> anyOf(read.clientId(), read.bindingId()));
    }

    /** The bank that issued the card. */
    static Optional<BankInfo> bank(Answer answer) {
        return answer.object("bankInfo")
                .map(info ->
                        new BankInfo(info.text("bankName"), info.text("bankCountryCode"), info.text("bankCountryName")))
                .filter(read -> anyOf(read.bankName(), read.bankCountryCode(), read.bankCountryName()));
    }

    /** Who pays. */
    static Optional<PayerData> payer(Answer answer) {
        return answer.object("payerData")
                .map(info -> new PayerData(info.text("email"), info.text("phone"), info.text("postAddress")))
                .filter(read -> anyOf(read.email(), read.phone(), read.postAddress()));
    }

    /** How it was paid; some releases put it to the card. */
    static Optional<String> paymentWay(Answer answer) {
        return answer.text("paymentWay")
                .or(() -> answer.object("cardAuthInfo").flatMap(card -> card.text("paymentWay")));
    }

    /** Whether the payer had the money taken back; some releases put it to the card. */
    static Optional<Boolean> chargeback(Answer answer) {
        return answer.flag("chargeback")
                .or(() -> answer.object("cardAuthInfo").flatMap(card -> card.flag("chargeback")));
    }

    private static boolean anyOf(Optional<?>... fields) {
        return Stream.of(fields).anyMatch(Optional::isPresent);
    }
}
