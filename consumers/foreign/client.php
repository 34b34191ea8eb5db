<?php
// The SOAP service as PHP's SoapClient sees it. Arguments: the simulator's base address.
const WSSE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const CARD = ['pan' => '4444000000001111', 'cvc' => '123', 'year' => '2034', 'month' => '12',
    'cardholderName' => 'IVAN IVANOV', 'language' => 'en'];

$shop = new SoapClient($argv[1] . '/webservices/merchant-ws?wsdl', ['cache_wsdl' => WSDL_CACHE_NONE]);
$token = '<wsse:Security xmlns:wsse="' . WSSE . '"><wsse:UsernameToken><wsse:Username>shop</wsse:Username>'
    . '<wsse:Password>secret</wsse:Password></wsse:UsernameToken></wsse:Security>';
$shop->__setSoapHeaders(new SoapHeader(WSSE, 'Security', new SoapVar($token, XSD_ANYXML), true));

function expect($got, $wanted): void
{
    if ($got !== $wanted) {
        throw new Exception('wanted ' . var_export($wanted, true) . ', got ' . var_export($got, true));
    }
}

function at(string $when): string
{
    return (new DateTime($when))->format(DATE_ATOM);
}

function order(string $number): array
{
    $line = ['positionId' => '1', 'name' => 'Tea', 'quantity' => ['_' => 2.0, 'measure' => 'kg'],
        'itemAmount' => 230000, 'itemCode' => 'T-1'];
    return ['merchantOrderNumber' => $number, 'amount' => 230000, 'returnUrl' => 'https://shop.example/ok',
        'clientId' => 'php', 'sessionTimeoutSecs' => 600, 'expirationDate' => at('+1 day'),
        'orderBundle' => ['orderCreationDate' => at('now'), 'cartItems' => ['items' => [$line]]]];
}

function paid(object $answer): void
{
    expect($answer->errorCode, 0);
    expect(str_starts_with($answer->redirect, 'https://shop.example/ok'), true);
}

$order = $shop->registerOrderPreAuth(order('PHP-1'))->orderId;
paid($shop->paymentOrder(['orderId' => $order] + CARD));
expect($shop->depositOrder(['orderId' => $order, 'depositAmount' => 230000])->errorCode, 0);
expect($shop->refundOrder(['orderId' => $order, 'refundAmount' => 50000])->errorCode, 0);
expect($shop->getOrderStatus(['orderId' => $order])->orderStatus, 4);
$report = $shop->getOrderStatusExtended(['merchantOrderNumber' => 'PHP-1']);
expect([$report->errorCode, $report->orderStatus, $report->amount], ['0', 4, 230000]);
expect($report->paymentAmountInfo->depositedAmount, 180000);
expect($report->chargeback, false);

$second = $shop->registerOrder(order('PHP-2'))->orderId;
$binding = $shop->getBindings(['clientId' => 'php', 'showExpired' => false])->bindings->binding->bindingId;
paid($shop->paymentOrderBinding(['mdOrder' => $second, 'bindingId' => $binding, 'ip' => '203.0.113.7', 'cvc' => '123']));
expect($shop->unBindCard($binding)->errorCode, 0);
expect($shop->bindCard($binding)->errorCode, 0);
expect($shop->extendBinding(['bindingId' => $binding, 'newExpiry' => '203806'])->errorCode, '0');

$wallet = ['merchant' => 'shop', 'orderNumber' => 'PHP-3', 'additionalParameters' => [], 'preAuth' => true,
    'paymentToken' => 'dG9rZW4=', 'amount' => 1000];
expect($shop->googlePay($wallet)->success, true);
$again = $shop->googlePay($wallet);
expect([$again->success, $again->error->code], [false, '10']);

$orders = $shop->getLastOrdersForMerchants(['page' => 0, 'size' => 200, 'from' => at('-1 hour'), 'to' => at('+1 hour'),
    'transactionStates' => ['transactionStates' => ['DEPOSITED', 'APPROVED', 'REFUNDED']], 'searchByCreatedDate' => true]);
$numbers = array_map(fn ($one) => $one->orderNumber, $orders->orderStatuses);
expect(array_diff(['PHP-1', 'PHP-2', 'PHP-3'], $numbers), []);
echo "PHP: registered, paid, completed, refunded, asked, stored cards, a wallet and the last orders\n";
