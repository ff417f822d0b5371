using System.Security.Cryptography;
using System.Text;

namespace SgpOzmap.Integration.Storage.Protection;

/// <summary>Seals the keys of the ring with the key from the configuration: AES-GCM, each under a key of its own salt.</summary>
internal sealed class ConfiguredKey
{
    internal const int LeastLetters = 16;

    private const int LeastBytes = 32;
    private const int SaltLength = 16;
    private const int Iterations = 300_000;
    private static readonly byte[] Purpose = "SgpOzmap.Integration.Storage key ring 1"u8.ToArray();

    private readonly byte[] _secret;
    private readonly bool _isPhrase;

    internal ConfiguredKey(string text)
    {
        (_secret, _isPhrase) = FromBase64(text) is { } bytes ? (bytes, false) : (Encoding.UTF8.GetBytes(text), true);
    }

    internal static bool IsGood(string text) => FromBase64(text) is not null || text.Length >= LeastLetters;

    internal byte[] Seal(ReadOnlySpan<byte> plain)
    {
        var (nonceLength, tagLength) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var text = new byte[SaltLength + nonceLength + tagLength + plain.Length];
        RandomNumberGenerator.Fill(text.AsSpan(0, SaltLength + nonceLength));
        var salt = text.AsSpan(0, SaltLength);
        var nonce = text.AsSpan(SaltLength, nonceLength);
        using var cipher = new AesGcm(KeyFor(salt), tagLength);
        cipher.Encrypt(nonce, plain, text.AsSpan(SaltLength + nonceLength + tagLength), text.AsSpan(SaltLength + nonceLength, tagLength), Purpose);
        return text;
    }

    /// <exception cref="CryptographicException">It was sealed with another key, or damaged.</exception>
    internal byte[] Open(ReadOnlySpan<byte> text)
    {
        var (nonceLength, tagLength) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var head = SaltLength + nonceLength + tagLength;
        if (text.Length < head)
            throw new CryptographicException("The sealed key is too short.");
        var plain = new byte[text.Length - head];
        using var cipher = new AesGcm(KeyFor(text[..SaltLength]), tagLength);
        cipher.Decrypt(text.Slice(SaltLength, nonceLength), text[head..], text.Slice(SaltLength + nonceLength, tagLength), plain, Purpose);
        return plain;
    }

    // A phrase is guessed more easily than bytes, so trying one costs time.
    private byte[] KeyFor(ReadOnlySpan<byte> salt)
        => _isPhrase
            ? Rfc2898DeriveBytes.Pbkdf2(_secret, salt, Iterations, HashAlgorithmName.SHA256, LeastBytes)
            : HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, LeastBytes, salt.ToArray(), Purpose);

    private static byte[]? FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= LeastBytes ? bytes[..length] : null;
    }
}
