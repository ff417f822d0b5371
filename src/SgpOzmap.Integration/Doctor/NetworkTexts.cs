using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Doctor;

/// <summary>What it means when there was no answer at all.</summary>
internal static class NetworkTexts
{
    internal static LocalizedText Message(string server, Exception exception) => Error(exception) switch
    {
        HttpRequestError.NameResolutionError => new(
            $"O nome no endereço do {server} não existe no DNS desta máquina.", $"The name in the address of {server} does not exist in this machine's DNS."),
        HttpRequestError.SecureConnectionError => new(
            $"A conexão segura (TLS) com o {server} falhou: certificado inválido, ou a porta não fala https.",
            $"The secure connection (TLS) to {server} failed: its certificate is not valid, or the port does not speak https."),
        HttpRequestError.ConnectionError => new(
            $"Ninguém atende no endereço do {server}: conexão recusada ou sem rota.", $"Nobody answers at the address of {server}: connection refused, or no route."),
        _ => new($"A conexão com o {server} caiu antes da resposta.", $"The connection to {server} broke before an answer."),
    };

    internal static LocalizedText WhatToDo(Exception exception, string key) => Error(exception) switch
    {
        HttpRequestError.NameResolutionError => new($"Confira o nome em {key} e o DNS desta máquina.", $"Check the name in {key} and this machine's DNS."),
        HttpRequestError.SecureConnectionError => new(
            $"Confira em {key} se é https ou http e qual é a porta; renove o certificado do servidor se estiver vencido.",
            $"Check https or http and the port in {key}; renew the server's certificate if it has expired."),
        _ => new(
            $"Confira nome e porta em {key}, se o servidor está no ar e se o firewall libera a saída desta máquina.",
            $"Check name and port in {key}, whether the server is up, and whether the firewall lets this machine out."),
    };

    private static HttpRequestError Error(Exception exception)
        => (exception.InnerException as HttpRequestException)?.HttpRequestError ?? HttpRequestError.Unknown;
}
