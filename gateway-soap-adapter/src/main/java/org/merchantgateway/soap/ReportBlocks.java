package org.merchantgateway.soap;

import java.util.Optional;
import java.util.stream.Stream;
import org.merchantgateway.domain.order.BankInfo;
import org.merchantgateway.domain.order.BindingInfo;
import org.merchantgateway.domain.order.PayerData;
import org.merchantgateway.domain.order.SecureAuthInfo;
import org.merchantgateway.http.AnswerText;
import org.merchantgateway.soap.wsdl.CardAuthInfo;
import org.merchantgateway.soap.wsdl.GetOrderStatusExtendedResponse;
import org.merchantgateway.soap.wsdl.ThreeDSInfo;

/** Reads the blocks of a status answer that stand beside the order's money. A block of which nothing can be read is none. */
final class ReportBlocks {

    private ReportBlocks() {}

    /** What 3-D Secure said. */
    static Optional<SecureAuthInfo> secure(GetOrderStatusExtendedResponse part) {
        return secureBlock(part).map(ReportBlocks::secure).filter(ReportBlocks::saysSomething);
    }

    private static Optional<org.merchantgateway.soap.wsdl.SecureAuthInfo> secureBlock(
            GetOrderStatusExtendedResponse part) {
        return Optional.ofNullable(part.getCardAuthInfo()).map(CardAuthInfo::getSecureAuthInfo);
    }

    private static SecureAuthInfo secure(org.merchantgateway.soap.wsdl.SecureAuthInfo info) {
        Optional<ThreeDSInfo> nested = Optional.ofNullable(info.getThreeDSInfo());
        return new SecureAuthInfo(
                Answer.text(info.getEci()).flatMap(AnswerText::integer),
                nested.flatMap(block -> Answer.text(block.getCavv())),
                nested.flatMap(block -> Answer.text(block.getXid())),
                Answer.text(info.getVeResStatus()),
                Answer.text(info.getPaResStatus()));
    }

    private static boolean saysSomething(SecureAuthInfo read) {
        return anyOf(read.eci(), read.cavv(), read.xid(), read.veResStatus(), read.paResStatus());
    }

    /** What 3-D Secure said as it came, if it cannot be read as that: the card's block itself is taken. */
    static Optional<String> unreadSecure(GetOrderStatusExtendedResponse part) {
        return secureBlock(part)
                .filter(info -> !isRead(info))
                .flatMap(info -> Optional.ofNullable(
                        PartFields.of(part.getCardAuthInfo()).get("secureAuthInfo")));
    }

    private static boolean isRead(org.merchantgateway.soap.wsdl.SecureAuthInfo info) {
        SecureAuthInfo read = secure(info);
        return saysSomething(read)
                && (Answer.text(info.getEci()).isEmpty() || read.eci().isPresent());
    }

    /** The stored card. */
    static Optional<BindingInfo> binding(GetOrderStatusExtendedResponse part) {
        return Optional.ofNullable(part.getBindingInfo())
                .map(info -> new BindingInfo(Answer.text(info.getClientId()), Answer.text(info.getBindingId())))
                .filter(read -> anyOf(read.clientId(), read.bindingId()));
    }

    /** The bank that issued the card. */
    static Optional<BankInfo> bank(GetOrderStatusExtendedResponse part) {
        return Optional.ofNullable(part.getBankInfo())
                .map(info -> new BankInfo(
                        Answer.text(info.getBankName()),
                        Answer.text(info.getBankCountryCode()),
                        Answer.text(info.getBankCountryName())))
                .filter(read -> anyOf(read.bankName(), read.bankCountryCode(), read.bankCountryName()));
    }

    /** Who pays. */
    static Optional<PayerData> payer(GetOrderStatusExtendedResponse part) {
        return Optional.ofNullable(part.getPayerData())
                .map(info -> new PayerData(
                        Answer.text(info.getEmail()), Answer.text(info.getPhone()), Answer.text(info.getPostAddress())))
                .filter(read -> anyOf(read.email(), read.phone(), read.postAddress()));
    }

    /** Whether a block has any of its fields. */
    static boolean anyOf(Optional<?>... fields) {
        return Stream.of(fields).anyMatch(Optional::isPresent);
    }
}
