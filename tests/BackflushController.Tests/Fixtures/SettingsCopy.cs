using System.Reflection;

namespace BackflushController.Tests.Fixtures;

/// <summary>
/// Settings for the firmware as it runs on the bench, whose types are others than those a test is compiled against.
/// </summary>
internal static class SettingsCopy
{
    /// <summary>Makes every field of one settings object what it is in another, the objects in it included.</summary>
    public static void Into(object target, object source)
    {
        foreach (FieldInfo field in target.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance))
        {
            object value = source.GetType().GetField(field.Name)!.GetValue(source)!;
            if (value is Array numbers)
            {
                Array.Copy(numbers, (Array)field.GetValue(target)!, numbers.Length);
            }
            else if (field.FieldType.IsClass)
            {
                Into(field.GetValue(target)!, value);
            }
            else
            {
                field.SetValue(target, value is Enum ? Enum.ToObject(field.FieldType, (int)value) : value);
            }
        }
    }
}
