using System;
using BackflushController.Core.Board;
using BackflushController.Core.Display;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>A board of which nothing but the panel is there.</summary>
    public sealed class PanelBoard : IBoard
    {
        public bool PanelAnswers = true;
        public int Starts;
        public int PagesSent;
        public int LastPage;
        public readonly byte[] Shown = new byte[Canvas.Bytes];

        public bool StartPanel()
        {
            Starts++;
            return PanelAnswers;
        }

        public bool ShowPage(byte[] frame, int page)
        {
            if (!PanelAnswers)
            {
                return false;
            }

            PagesSent++;
            LastPage = page;
            Array.Copy(frame, page * Canvas.Width, Shown, page * Canvas.Width, Canvas.Width);
            return true;
        }

        public long NowMicroseconds() => 0;

        public void Rest()
        {
        }

        public string RuntimeVersion() => string.Empty;

        public void SampleContacts(Inputs inputs)
        {
        }

        public void SampleSensor(Inputs inputs)
        {
        }

        public void CollectGarbage()
        {
        }

        public void Drive(Outputs outputs)
        {
        }

        public void Beat()
        {
        }

        public int ReadSlot(int slot, byte[] buffer) => 0;

        public bool WriteSlot(int slot, byte[] data) => false;
    }
}
