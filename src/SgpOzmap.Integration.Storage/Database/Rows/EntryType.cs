namespace SgpOzmap.Integration.Storage.Database.Rows;

/// <summary>What an entry of a run is. The names are kept.</summary>
internal enum EntryType
{
    Change,
    Finding,
    Withheld,
}
