using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.Storage.Database;
using SgpOzmap.Integration.Storage.Database.Rows;

namespace SgpOzmap.Integration.Storage.Protection;

/// <summary>
/// Keeps Data Protection's keys in the database itself, sealed with the configured one: whoever has the database and the key can read it, on any machine, and a
/// key that has expired still opens what it closed.
/// </summary>
internal sealed class KeyRing(Func<StoreContext> contexts, ConfiguredKey key) : IXmlRepository
{
    /// <exception cref="CryptographicException">The configured key is another one.</exception>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = contexts();
        var rows = context.ProtectionKeys.AsNoTracking().OrderBy(static k => k.Id).ToArray();
        return [.. rows.Select(row => XElement.Parse(Encoding.UTF8.GetString(key.Open(row.Sealed))))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var context = contexts();
        context.ProtectionKeys.Add(new()
        {
            Name = friendlyName,
            Sealed = key.Seal(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting))),
        });
        context.SaveChanges();
    }
}
