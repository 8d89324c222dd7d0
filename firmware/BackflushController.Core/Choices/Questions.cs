using BackflushController.Core.Records;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Choices
{
    /// <summary>
    /// The questions to the people of the box: what each one sets, and its options. They are numbered as
    /// <see cref="ChoiceId"/> is, which is the order in which they are asked.
    /// </summary>
    public static class Questions
    {
        /// <summary>How many there are.</summary>
        public const int Count = BoxRecord.ChoiceKinds;

        /// <summary>What is asked: at most two lines.</summary>
        public static TextId TitleOf(int question)
        {
            return TextId.AskLanguage + question;
        }

        /// <summary>The text of an option: one or two lines.</summary>
        public static TextId TextOf(int question, int option)
        {
            return FirstOf(question) + option;
        }

        /// <summary>How many options there are: their texts follow each other, in the order of the questions.</summary>
        public static int OptionsOf(int question)
        {
            return FirstOf(question + 1) - FirstOf(question);
        }

        /// <summary>Sets what an option stands for.</summary>
        public static void Set(int question, int option, ControllerSettings settings)
        {
            switch ((ChoiceId)question)
            {
                case ChoiceId.Language: SettingTargets.Set(SettingId.Language, option, settings); break;
                case ChoiceId.Buzzer: SettingTargets.Set(SettingId.Buzzer, option, settings); break;
                case ChoiceId.Usage: SettingTargets.Set(SettingId.Usage, option, settings); break;
                case ChoiceId.Preset: SettingTargets.Set(SettingId.Preset, option, settings); break;
                default: SettingTargets.Set(SettingId.WaterHardness, DegreesOf(option), settings); break;
            }
        }

        /// <summary>The option that is set.</summary>
        public static int InForce(int question, ControllerSettings settings)
        {
            switch ((ChoiceId)question)
            {
                case ChoiceId.Language: return (int)settings.Language;
                case ChoiceId.Buzzer: return settings.BuzzerOn ? 1 : 0;
                case ChoiceId.Usage: return (int)settings.Reminders.Usage;
                case ChoiceId.Preset: return (int)settings.Preset;
                default: return ReminderPresets.ClassOf(settings.Reminders.HardnessDegrees);
            }
        }

        private static TextId FirstOf(int question)
        {
            switch ((ChoiceId)question)
            {
                case ChoiceId.Language: return TextId.InEnglish;
                case ChoiceId.Buzzer: return TextId.Off;
                case ChoiceId.Usage: return TextId.UsageCafe;
                case ChoiceId.Preset: return TextId.PulyCaff;
                case ChoiceId.Hardness: return TextId.Soft;
                default: return TextId.VeryHard + 1;
            }
        }

        private static int DegreesOf(int option)
        {
            return option == 0 ? ReminderPresets.SoftHardness
                : option == 1 ? ReminderPresets.MediumHardness
                : option == 2 ? ReminderPresets.HardHardness
                : ReminderPresets.VeryHardHardness;
        }
    }
}
